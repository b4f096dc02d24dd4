/// The names that HTML gives to characters of ASCII and to invisible ones (WHATWG HTML, 13.5 Named character references).
enum CharacterNames {
  static let values: [String: UInt32] = [
    "lowbar": 0x5F, "UnderBar": 0x5F, "period": 0x2E, "equals": 0x3D, "colon": 0x3A, "sol": 0x2F, "plus": 0x2B,
    "commat": 0x40, "num": 0x23, "quot": 0x22, "QUOT": 0x22, "apos": 0x27, "lt": 0x3C, "LT": 0x3C, "gt": 0x3E,
    "GT": 0x3E, "verbar": 0x7C, "vert": 0x7C, "VerticalLine": 0x7C, "dollar": 0x24, "percnt": 0x25, "bsol": 0x5C,
    "ast": 0x2A, "midast": 0x2A, "excl": 0x21, "quest": 0x3F, "semi": 0x3B, "comma": 0x2C, "lpar": 0x28, "rpar": 0x29,
    "lsqb": 0x5B, "lbrack": 0x5B, "rsqb": 0x5D, "rbrack": 0x5D, "lcub": 0x7B, "lbrace": 0x7B, "rcub": 0x7D,
    "rbrace": 0x7D, "grave": 0x60, "Hat": 0x5E, "AMP": 0x26, "nbsp": 0x20, "shy": 0xAD, "ZeroWidthSpace": 0x200B,
    "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "NoBreak": 0x2060,
  ]

  /// In bytes.
  static let longest = 15
}
