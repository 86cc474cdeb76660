"""How the learned data of the package is made: nothing here is shipped."""
