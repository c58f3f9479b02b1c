"""Item types: what is asked, what an answer looks like, how it scores."""
