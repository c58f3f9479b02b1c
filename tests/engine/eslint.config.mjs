// What a judge from outside says of our scripts: names that do not exist, names unused,
// and on the pupil door what the oldest phones that we promise (README) do not know. A
// facilitator's Safari may be 15.4: it has no AbortSignal.timeout.
const browser = [
  "AbortController", "CustomEvent", "DOMParser", "FormData", "HTMLElement", "MutationObserver", "Node",
  "SpeechSynthesisUtterance", "URL", "URLSearchParams", "addEventListener", "clearTimeout", "dispatchEvent",
  "CSS", "Document", "Element", "console", "document", "fetch", "open", "getComputedStyle", "history", "innerHeight", "innerWidth", "location", "matchMedia",
  "navigator", "performance", "print", "requestAnimationFrame", "scrollTo", "setInterval", "setTimeout", "window", "Event",
];
const phone = [
  "AbortController", "DOMParser", "Event", "FormData", "SpeechSynthesisUtterance", "URLSearchParams", "addEventListener", "clearTimeout",
  "dispatchEvent", "document", "fetch", "history", "location", "navigator", "performance", "scrollTo", "setTimeout", "window",
];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));
const rules = { "no-undef": "error", "no-unused-vars": ["error", { caughtErrors: "none" }], "prefer-const": "error", "no-var": "error", eqeqeq: "error" };

// Later than Safari 12.1, Chrome 66 or Firefox 67. Of the syntax after ES2018 they know
// `import()` alone: what else ES2019 and ES2020 brought is named here, later does not parse.
const syntax = {
  "CatchClause[param=null]": "ES2019: catch without a name",
  "LogicalExpression[operator='??']": "ES2020: ??",
  ChainExpression: "ES2020: ?.",
  "Literal[bigint]": "ES2020: a big integer",
  MetaProperty: "ES2020: import.meta",
  "ExportAllDeclaration[exported]": "ES2020: export * as",
  "Literal[regex.pattern=/\\(\\?<|\\\\p/]": "a regular expression with names, or that looks back, or knows Unicode",
};
const selectors = ["Literal[value", "TemplateElement[value.raw"].map((kind) => `${kind}=/:(is|where|has|focus-visible)\\b|:not\\([^)]*,/]`);
const later = [
  "allSettled", "any", "at", "checkVisibility", "findLast", "findLastIndex", "flat", "flatMap", "fromEntries", "groupBy", "hasOwn",
  "inert", "matchAll", "randomUUID", "replaceAll", "replaceChildren", "requestSubmit", "scrollend", "showModal", "showPopover", "submitter",
  "timeout", "toReversed", "toSorted", "toSpliced", "togglePopover", "userAgentData", "withResolvers",
].join("|");
const names = `/^(${later}|aria[A-Z].*)$/`;
const refused = [
  ...Object.entries(syntax).map(([selector, message]) => ({ selector, message })),
  ...selectors.map((selector) => ({ selector, message: "a selector that old browsers do not read" })),
  { selector: `MemberExpression[property.name=${names}], ObjectPattern > Property[key.name=${names}]`, message: "a name that old browsers do not have" },
];

export default [
  { ignores: ["**/idiomorph.js"] },
  {
    files: ["**/oud.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: readonly(["addEventListener", "document", "location", "setTimeout"]) },
    rules: { "no-undef": "error", "no-unused-vars": "error", eqeqeq: "error" },
  },
  {
    files: ["workshop/web/pupil/**/*.js"],
    ignores: ["**/oud.js"],
    languageOptions: { ecmaVersion: 2020, globals: readonly(phone) },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...rules, "no-restricted-syntax": ["error", ...refused] },
  },
  {
    ignores: ["**/oud.js", "workshop/web/pupil/**"],
    languageOptions: { globals: readonly(browser) },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...rules, "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='FormData'][arguments.length=2]", message: "Safari before 16.4: fieldsOf" }] },
  },
];
