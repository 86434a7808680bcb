"""What is made of the views: pages, frames for other sites, the feed, the search index."""
