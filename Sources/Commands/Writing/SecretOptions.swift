import ArgumentParser
import Checks

/// Whether a command that writes records may write a credential.
struct SecretOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Write a credential in the texts, too, with a suppression that gives this reason.",
      discussion: "Without it nothing is written that contains one, and the run exits with 1.", valueName: "reason"),
    transform: OptionText.read)
  var allowSecret: String?

  func validate() throws { _ = try reason() }

  /// What may be written; the reason has been looked at by then.
  var permit: SecretPermit { (try? reason()) ?? .none }

  private func reason() throws -> SecretPermit {
    guard let allowSecret else { return .none }
    do throws(SecretPermit.Unusable) {
      return try SecretPermit(reason: allowSecret)
    } catch {
      throw ValidationError("\(error.message); --allow-secret says why a credential may be written, such as 'revoked'")
    }
  }
}
