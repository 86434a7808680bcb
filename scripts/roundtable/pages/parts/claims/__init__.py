"""Claims as pages show them: with their evidence, among their joints, in an argument, in the contribution."""
