"""What a build is given: where its parts lie, what is taken beside the content, and whether any of it changed."""
