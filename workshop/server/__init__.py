"""The two listeners of a laptop: the facilitator's door here, the pupils' in a child."""
