// Goes on in the first of the reader's languages that the site has, else in English.
(() => {
  const asked = navigator.languages || [navigator.language || ""]
  const known = asked.map((lang) => lang.slice(0, 2)).find((lang) => lang === "ko" || lang === "en")
  location.replace(`${known || "en"}/overview.html`)
})()
