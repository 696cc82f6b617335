// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dialogpage.h"

#include "ui/kit/fontscale.h"
#include "ui/kit/screenfit.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QLayout>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace license::ui {

namespace {

/// Fewer lines than this are unreadable.
constexpr int fewestLines = 4;

/// A window system shortens a title that is wider than its window.
int titleWidth(const QWidget &dialog)
{
    constexpr int buttons = 96; // and margins of the title bar
    return QFontMetrics(sectionFont(dialog.font())).horizontalAdvance(dialog.windowTitle()) + buttons;
}

int heightOf(const QWidget &content, int width)
{
    return content.hasHeightForWidth() ? content.heightForWidth(width) : content.sizeHint().height();
}

} // namespace

DialogPage::DialogPage(const QString &name, int width, QWidget *dialog) : ScrollPage(name, dialog)
{
    const int most = roomOnScreen(*dialog).width() - 2 * space::large;
    setMinimumWidth(std::min(scaledToFont(width, this), most));
}

QVBoxLayout *DialogPage::makeLines(int spacing)
{
    auto *content = new QWidget(this);
    auto *lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(spacing);
    setContent(content);
    return lines;
}

void DialogPage::revealSoon(QWidget *widget)
{
    const auto reveal = [this, wanted = QPointer(widget)] {
        if (wanted) {
            ScrollPage::reveal(wanted);
        }
    };
    QMetaObject::invokeMethod(this, reveal, Qt::QueuedConnection);
}

QSize DialogPage::sizeHint() const
{
    const int width = std::max(minimumWidth(), widget() ? widget()->minimumSizeHint().width() : 0);
    return {width, widget() ? heightOf(*widget(), width) : 0};
}

QSize DialogPage::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {hint.width(), std::min(hint.height(), fewestLines * fontMetrics().lineSpacing())};
}

bool DialogPage::event(QEvent *event)
{
    const bool taken = ScrollPage::event(event);
    if (event->type() == QEvent::LayoutRequest) { // lines were added to or removed from the content
        updateGeometry();
        fit();
    }
    return taken;
}

void DialogPage::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    fit();
}

void DialogPage::showEvent(QShowEvent *event)
{
    ScrollPage::showEvent(event);
    const QWidget *dialog = window();
    const int most = roomOnScreen(*dialog).width() - 2 * space::large;
    // The page's, not the dialog's: that would replace the width which the dialog's content needs.
    setMinimumWidth(std::min(std::max(minimumWidth(), titleWidth(*dialog) - 2 * space::large), most));
    fit();
}

void DialogPage::fit()
{
    if (!widget() || !isVisible()) {
        return;
    }
    QWidget *dialog = window();
    const int most = roomOnScreen(*dialog).height();
    const int missing = heightOf(*widget(), viewport()->width()) - viewport()->height();
    const int height = std::min(dialog->height() + missing, most);
    if (height > dialog->height()) {
        dialog->resize(dialog->width(), height);
    }
    // The page may contain only text: then the arrow keys need the page itself as their target.
    const bool scrolls = verticalScrollBar()->maximum() > 0;
    setFocusPolicy(scrolls ? Qt::TabFocus : Qt::NoFocus);
    setFrameShape(scrolls ? QFrame::StyledPanel : QFrame::NoFrame); // which shows the focus
    setAccessibleName(dialog->windowTitle());
}

} // namespace license::ui
