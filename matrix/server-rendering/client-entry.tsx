import { hydrateRoot } from 'react-dom/client'
import { Page, type PageProps } from './page.tsx'

const root = document.querySelector<HTMLElement>('#root')
if (!root) throw new Error('There is no page from the server.')

hydrateRoot(root, <Page {...(JSON.parse(root.dataset['props'] ?? '') as PageProps)} />)
