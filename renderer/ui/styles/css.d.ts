/** A style sheet that the page's build takes in. */
declare module '*.css';
