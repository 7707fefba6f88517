"""The screens: view-models and Qt Quick pages over the device's and the site's use cases.

The only package that imports PySide6. It holds no rule of the study or the record; it refuses to
show a score or a trend on the diary's screens (Q9).
"""
