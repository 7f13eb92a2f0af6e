import { Input } from 'antd'
import { useState } from 'react'

/** A search that the server does, once it is sent; what was asked stands in the page's address. */
export function SearchBox({ id, label, value, go }: { id: string; label: string; value: string; go: (text: string) => void }) {
  const [text, setText] = useState(value)
  return <Input.Search id={id} className="search" aria-label={label} placeholder={label} allowClear value={text} maxLength={40} onChange={({ target }) => { setText(target.value) }} onSearch={(sent) => { go(sent.trim()) }} />
}
