"""The engine under the handouts: shaped text, tagged PDF, tables, codes. Knows no lesson.

Nothing is imported here, so that a program that prints nothing loads no PDF library.
"""
