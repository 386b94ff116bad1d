/** What can be asked of the browser. */
export function notificationPermission(): NotificationPermission | 'unsupported' {
  return 'Notification' in window ? Notification.permission : 'unsupported'
}

/** Tells that somebody waits, while the page is out of sight. Never what, or from whom: others see this screen too. */
export function notify(title: string): void {
  if (notificationPermission() !== 'granted' || document.visibilityState === 'visible') return
  try {
    const shown = new Notification(title, { tag: 'desk' })
    shown.onclick = () => {
      window.focus()
      shown.close()
    }
  } catch {
    // Chrome on Android only takes them from a service worker, which a desk that keeps nothing does not have.
  }
}
