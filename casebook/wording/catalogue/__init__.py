"""Every sentence of the product, by area; each entry holds both languages side by side."""
