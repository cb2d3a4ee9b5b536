"""What the delivery tests stand on: plug-ins that are spoken to, and the servers they deliver to."""
