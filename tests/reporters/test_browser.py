"""The page for people, in headless Chromium where there is one."""

import re
import shutil

import pytest

SPEECH = "讲话\n\n第一句有错字，也有疑字。\n" + "各级各部门要认真贯彻落实。\n" * 80 + "甲错字丙。\n末句有错字"


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    webdriver = pytest.importorskip("selenium.webdriver")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no chromium and chromedriver here")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in (
        "headless",
        "no-sandbox",
        "disable-gpu",
        "disable-quic",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "window-size=1280,800",
        f"user-data-dir={tmp_path_factory.mktemp('chromium')}",
    ):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield browser
    browser.quit()


@pytest.fixture
def visit(browser, render, tmp_path):
    """Open the report on texts from its file."""

    def run(texts, **options):
        path = tmp_path / "report.html"
        path.write_text(render("html", texts, **options), encoding="utf-8")
        browser.get(path.as_uri())
        return browser

    return run


def find(browser, selector):
    return browser.find_element("css selector", selector)


def visible(browser, selector):
    return [element for element in browser.find_elements("css selector", selector) if element.is_displayed()]


def press(browser, key):
    find(browser, "body").send_keys(key)


def current(browser):
    return browser.switch_to.active_element.get_attribute("data-f")


def test_the_page_renders_without_a_complaint(visit):
    browser = visit({"a.txt": SPEECH, "b.txt": "疑字"})
    assert browser.get_log("browser") == []
    assert find(browser, "#count").text == "– / 6"
    assert find(browser, "main").value_of_css_property("display") == "block"
    assert find(browser, "article").size["width"] > 400, "the style is not applied"


def test_a_click_on_a_finding_scrolls_to_it(visit):
    browser = visit({"a.txt": SPEECH})
    last = visible(browser, ".list li")[-1]
    mark = browser.find_elements("css selector", "mark")[-1]
    top = "return arguments[0].getBoundingClientRect().top"
    assert browser.execute_script(top, mark) > 800
    last.find_element("css selector", "a").click()
    assert 0 < browser.execute_script(top, mark) < 800
    assert browser.switch_to.active_element == mark
    assert find(browser, "#card").is_displayed()
    assert find(browser, "#count").text == "5 / 5"


def test_the_card_gives_the_reason_and_the_fix_on_hover(visit):
    from selenium.webdriver import ActionChains

    browser = visit({"a.txt": SPEECH})
    assert not find(browser, "#card").is_displayed()
    ActionChains(browser).move_to_element(find(browser, "mark")).perform()
    card = find(browser, "#card").text
    assert "“错字”写错了" in card
    assert "改 错字 → 正字" in card
    assert "x-error" in card


def test_the_filter_filters_list_marks_and_count(visit):
    browser = visit({"a.txt": SPEECH, "b.txt": "疑字"})
    find(browser, "[data-value=error]").click()
    assert find(browser, "#count").text == "– / 3"
    assert {li.get_attribute("data-rule") for li in visible(browser, ".list li")} == {"x-error"}
    assert len(visible(browser, ".list section")) == 1
    classes = [mark.get_attribute("class") for mark in browser.find_elements("css selector", "mark")]
    assert classes == ["error", "off", "off", "error", "off", "error", "off"]
    find(browser, ".by-rule summary").click()
    find(browser, "[data-value=x-info]").click()
    assert find(browser, "#count").text == "– / 0"
    find(browser, "#all").click()
    assert find(browser, "#count").text == "– / 6"
    find(browser, "[data-value=x-info]").click()
    assert find(browser, "#count").text == "– / 1"


def test_j_and_k_walk_through_what_is_shown(visit):
    browser = visit({"a.txt": SPEECH})
    press(browser, "j")
    assert current(browser) == "1"
    press(browser, "j")
    assert current(browser) == "2"
    press(browser, "k")
    press(browser, "k")
    assert current(browser) == "5", "round to the last"
    press(browser, "\ue00c")  # escape
    assert browser.switch_to.active_element.get_attribute("href").endswith("#f5")
    assert not find(browser, "#card").is_displayed()


def test_focus_is_seen(visit):
    browser = visit({"a.txt": SPEECH})
    press(browser, "j")
    assert find(browser, "mark").value_of_css_property("outline-style") == "solid"
    assert find(browser, "mark").value_of_css_property("outline-width") == "3px"


def test_a_hostile_text_cannot_break_out(visit, hostile):
    image = "<img src=x onerror=\"document.title='broken'\">"
    attacks = f"{hostile}{image}</p></main><style>*{{display:none}}</style>"
    text = (attacks + "错字，" + "\u202e" + "各级各部门要落实。" * 50) * 500
    browser = visit({f"{attacks.replace('/', '_')}.txt": text})
    assert len(text.encode()) > 600_000
    assert browser.title == "核稿意见"
    assert len(browser.find_elements("css selector", "script")) == 1
    assert browser.find_elements("css selector", "img") == []
    assert attacks in find(browser, "article p").get_attribute("textContent")
    press(browser, "j")
    assert browser.title == "核稿意见"
    assert browser.get_log("browser") == []


def test_a_script_that_got_in_would_not_run(visit):
    browser = visit({"a.txt": "错字"})
    browser.execute_script(
        "const script = document.createElement('script'); script.textContent = 'document.title = 1';"
        "document.body.append(script);"
        "document.body.insertAdjacentHTML('beforeend', '<b onclick=\"document.title = 1\">');"
        "document.body.lastChild.click()"
    )
    assert browser.title == "核稿意见"


def test_a_dark_screen_gets_a_dark_page(visit):
    browser = visit({"a.txt": "错字"})
    features = [{"name": "prefers-color-scheme", "value": "dark"}]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    red = int(re.findall(r"\d+", find(browser, "body").value_of_css_property("background-color"))[0])
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert red < 60


def test_print_shows_numbers_and_no_tools(visit):
    browser = visit({"a.txt": SPEECH})
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    number = browser.execute_script(
        "return getComputedStyle(document.querySelector('a[data-i]'), '::before').content"
    )
    tools = visible(browser, ".tools")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert "attr(data-i)" in number or "1" in number
    assert tools == []
