import Diagnostics
import Incidents

/// `invisible-character`: what stands in a text can be seen.
///
/// Joiners between letters of other alphabets and emoji, and marks of direction beside right-to-left letters, have their
/// work to do and are left alone.
enum InvisibleCharacter: TextRule {
  static let rule = Rule("invisible-character", .warning, .text, "No character is there that cannot be seen")

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    CharacterFinding.find(rule, in: file) { scalar, before, after in
      isIdle(scalar, before, after) ? "cannot be seen" : nil
    }
  }

  private static func isIdle(_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x115F, 0x1160, 0x180E, 0x200B, 0x2060...0x2064, 0x3164, 0xFEFF, 0xFFA0: true
    case 0x200C, 0x200D, 0x200E, 0x200F, 0x61C: before.isASCII && after.isASCII
    // Tags spell the regions of flags, behind the black flag.
    case 0xE0001...0xE007F: before.value != 0x1F3F4 && !(0xE0001...0xE007F).contains(before.value)
    default: false
    }
  }
}
