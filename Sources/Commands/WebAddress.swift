import ArgumentParser
import Records

/// A web address as an argument names it: `https://status.example.org/`.
struct WebAddress: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard RecordReader.isWebAddress(argument), !argument.utf8.contains(where: { [35, 63].contains($0) }) else {
      return nil
    }
    text = argument
  }
}
