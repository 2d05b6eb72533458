"""What copying and conversion left behind."""
