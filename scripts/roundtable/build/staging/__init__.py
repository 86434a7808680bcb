"""What is staged: the folder, where each page in it comes from, and the name of the edition."""
