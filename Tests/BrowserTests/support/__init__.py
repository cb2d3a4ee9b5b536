"""What the browser tests share: the running program, browsers, people's hands and the eyes that look a page over."""
