const ADVICE = {
  'no-key': 'This page needs the address that Extra Mile printed when it started.',
  'used-key': 'This address has been opened already, or belongs to an earlier start. Each address opens once.',
} as const;

/** Why a browser that came without the cookie is not let in. */
export type LockedOut = keyof typeof ADVICE;

/** The page for a browser that has no cookie: what happened, and where the address is to be found. */
export function lockedPage(reason: LockedOut): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Extra Mile: open it from its own address</title>
</head>
<body>
<main>
<h1>Open Extra Mile from its own address</h1>
<p>${ADVICE[reason]}</p>
<ul>
<li>Started just now? Look in the window where you ran it: the address is the last word of the line that says it is ready.</li>
<li>Opened that address in this browser before? <a href="/">Go on from here</a>.</li>
<li>Otherwise stop Extra Mile there (Ctrl+C) and start it again: it prints a fresh address.</li>
</ul>
</main>
</body>
</html>
`;
}
