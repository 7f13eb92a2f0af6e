import { createRoot } from 'react-dom/client'
import { Console } from './console'
import './console.css'

const root = document.getElementById('console')
if (!root) throw new Error('the page has no place for the console')
createRoot(root).render(<Console />)
