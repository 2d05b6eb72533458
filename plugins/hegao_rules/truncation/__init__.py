"""Text that is missing: paywalls, cut ends."""
