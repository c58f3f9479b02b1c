"""Who plays in the stories: the same people in every picture of them."""

from workshop.drawings.heads import Looks, Mood

EMIR = Looks("chestnut", "ink", "apricot", "teal", "short")
LUCA = Looks("wheat", "chestnut", "teal", "ink", "curly")
YARA = Looks("chestnut", "plum", "sand", "plum", "scarf")
NOA = Looks("wheat", "apricot", "leaf", "ink", "long")
SAM = Looks("umber", "ink", "amber", "teal", "fade")
RAYAN = Looks("chestnut", "ink", "sky", "ink", "curly", glasses=True)
MENTOR = Looks("umber", "ink", "plum", "ink", "bun", glasses=True)
FATHER = Looks("chestnut", "soft-ink", "leaf", "ink", "grey")

WORRIED = Mood(is_calm=False, down=2)
