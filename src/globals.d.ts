/** Environment id of the chain's CloudBase, set when the package is built; empty: the one that runs it. */
declare const HUIJI_ENV: string
