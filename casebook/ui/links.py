"""Links from one page to another that carry the view."""

from urllib.parse import urlencode

from markupsafe import Markup

from casebook.markup import element
from casebook.view.address import view_params
from casebook.view.view import PageId, View


def page_address(page: PageId, view: View) -> str:
    """The address of ``view`` on ``page``, relative to the dashboard."""
    return f"{page}?{urlencode(view_params(view, page))}"


def page_tag(text: str, page: PageId, view: View, css: str = "cb-tag") -> Markup:
    """A link drawn as a tag; ``text`` may come from a file."""
    return element("a", text, css=css, href=page_address(page, view), target="_self")
