import ArgumentParser
import Secrets
import Text

/// The address at which a site is served, as an argument gives it: `https://status.example.org/`.
struct BaseAddress: ExpressibleByArgument {
  private let address: WebAddress

  /// The address as it was written.
  var text: String { address.text }

  /// Reads an address that can be continued by a path: it has neither a query nor a fragment.
  init?(argument: String) {
    guard let address = WebAddress(argument), !argument.utf8.contains(where: "?#".utf8.contains) else { return nil }
    self.address = address
  }

  /// Refuses an address with a credential in it: it would be in every feed and every link of the site.
  func refuseCredentials() throws {
    guard !address.hasUserInformation, SecretMask.masked(text) == text else {
      throw ValidationError("the address of --base-url contains a credential; leave out what opens something")
    }
  }
}
