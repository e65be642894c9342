"""The families of bylines, one file each. No family knows another."""
