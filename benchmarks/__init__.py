"""Benchmarks: ratios against other generators, and what each stage costs.

Only ratios within one run are judged: machines differ, and so does what else they do.
"""
