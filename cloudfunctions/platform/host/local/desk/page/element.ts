type Child = Node | string | null

interface Attributes {
  id?: string
  class?: string
  href?: string
  type?: string
  value?: string
  inputmode?: string
  target?: string
  role?: string
  'aria-live'?: string
}

/** An element with attributes and children. Data becomes text, never markup. */
export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, String(value))
  made.append(...children.filter((child) => child !== null))
  return made
}

export const button = (
  id: string,
  look: 'do' | 'soft',
  label: string,
  press: () => Promise<void>,
): HTMLButtonElement => {
  const made = element('button', { id, class: look, type: 'button' }, label)
  made.addEventListener('click', () => {
    made.disabled = true
    void press().finally(() => (made.disabled = false))
  })
  return made
}

export const field = (label: string, input: HTMLElement): HTMLElement =>
  element('label', { class: 'field' }, label, input)

export const select = (id: string, options: [value: string, label: string][]): HTMLSelectElement =>
  element('select', { id }, ...options.map(([value, label]) => element('option', { value }, label)))

export const panel = (title: string, say: string, extra: string, ...children: Child[]): HTMLElement =>
  element(
    'section',
    { class: `panel ${extra}` },
    element('h2', {}, title),
    element('p', { class: 'say' }, say),
    ...children,
  )
