import ArgumentParser
import Checks
import Records
import Secrets

/// A web address as an argument names it: `https://status.example.org/`.
struct BaseAddress: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard RecordReader.isWebAddress(argument), !argument.utf8.contains(where: { [35, 63].contains($0) }) else {
      return nil
    }
    text = argument
  }

  /// Refuses an address with a credential in it: it would stand in every feed and every link of the site.
  func refuseCredentials() throws {
    let host = text.split(separator: "/").dropFirst().first ?? ""
    guard !host.contains("@"), SecretMask.masked(text) == text else {
      throw ValidationError("the address of --base-url contains a credential; leave out what opens something")
    }
  }
}
