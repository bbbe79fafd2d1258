"""wirelint for a whole newsroom: an HTTP server with an API of its own, LanguageTool's, and a page for the desk."""
