import { App } from 'antd'
import { useEffect, useRef } from 'react'

interface Asked {
  title: string
  text: string
  leave: string
  stay: string
}

/**
 * While something is not saved, another address of the console is left again at once and asked about first: by a link, by
 * the browser's way back, by a key. Closing the tab asks in the browser's own words.
 */
export function useGuard(dirty: boolean, { title, text, leave, stay }: Asked): void {
  const { modal } = App.useApp()
  const asking = useRef(false)
  useEffect(() => {
    if (!dirty) return
    const own = window.location.hash
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
    }
    // It comes before `hashchange`, so that whoever follows the address sees it unchanged.
    const moved = (): void => {
      const target = window.location.hash
      if (target === own) return
      window.history.pushState(null, '', own)
      if (asking.current) return
      asking.current = true
      modal.confirm({
        title,
        content: text,
        okText: leave,
        okButtonProps: { danger: true, id: 'guard-leave' },
        cancelText: stay,
        cancelButtonProps: { id: 'guard-stay' },
        onOk: () => {
          window.removeEventListener('popstate', moved)
          window.location.hash = target
        },
        onCancel: () => {
          asking.current = false
        },
      })
    }
    window.addEventListener('beforeunload', warn)
    window.addEventListener('popstate', moved)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('popstate', moved)
    }
  }, [dirty, modal, title, text, leave, stay])
}
