import type { PropsWithChildren } from 'react'
import './service/launch'
import './app.scss'

/** Nothing wraps the pages: what they share lives in src/look and src/service. */
export default function App({ children }: PropsWithChildren) {
  return children
}
