"""The built-in rules: one family a folder, one rule a file. `plugin` registers them."""
