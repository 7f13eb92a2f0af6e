import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { useLook } from '../look'
import { hrefOf } from '../route'
import { Icon } from './icon'

interface PageProps {
  title: string
  back?: readonly string[]
  tag?: ReactNode
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** Title line and content. Whoever comes by keyboard starts at the title. */
export function Page({ title, back, tag, note, actions, children }: PageProps) {
  const { words } = useLook()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${words.name}`
    if (document.activeElement === document.body) head.current?.focus({ preventScroll: true })
  }, [title, words])
  return (
    <>
      <div className="hd">
        {back ? (
          <a className="hd-back" href={hrefOf(back)} aria-label={words.back}>
            <Icon name="back" />
          </a>
        ) : null}
        <h1 ref={head} tabIndex={-1}>
          {title}
        </h1>
        {tag}
        <span className="grow" />
        <span className="df">{note}</span>
        {actions}
      </div>
      {children}
    </>
  )
}

export function Panel({ title, note, children, className }: { title?: string; note?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <section className={`pd ${className ?? ''}`}>
      {title ? (
        <div className="pd-head">
          <h2>{title}</h2>
          <span className="df">{note}</span>
        </div>
      ) : null}
      {children}
    </section>
  )
}
