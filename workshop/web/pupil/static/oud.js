// For a browser that did not get the other script or cannot read it: asks for it once
// more, and then the page works as it does without any script. Every old browser reads this.
(function () {
  var root = document.documentElement;
  var runs = function () { return root.className.indexOf("script") >= 0; };
  var again = function (element, name) {
    var copy = element.cloneNode();
    copy[name] = element[name] + "?1";
    element.parentNode.insertBefore(copy, element);
  };
  addEventListener("load", function () {
    var style = document.querySelector("link[rel=stylesheet]");
    if (!style.sheet) again(style, "href");
    setTimeout(function () {
      if (!runs()) again(document.querySelector("script[type=module]"), "src");
    }, 1000);
    // A page that waits looks by itself, as the line in its <noscript> would.
    setTimeout(function () {
      if (!runs() && document.querySelector("noscript")) location.replace("/");
    }, 5000);
  });
})();
