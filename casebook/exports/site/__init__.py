"""A static site: every page's main view, every case, every quote, in both languages, without a server."""

from casebook.exports.site.folder import SiteRefused
from casebook.exports.site.publishing import publish

__all__ = ["SiteRefused", "publish"]
