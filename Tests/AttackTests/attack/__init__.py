"""What attacks the running program, and how it is told what to attack."""
