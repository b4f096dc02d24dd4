// Placeholder until the module's files land.
