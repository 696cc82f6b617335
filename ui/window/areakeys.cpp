// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/areakeys.h"

#include <QApplication>
#include <QWidget>

namespace license::ui {

namespace {

bool takesFocus(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

/// The first control by Tab.
QWidget *firstIn(QWidget *part)
{
    if (!part->isVisible()) {
        return nullptr;
    }
    QWidget *at = part;
    do {
        if ((at == part || part->isAncestorOf(at)) && takesFocus(*at)) {
            return at;
        }
        at = at->nextInFocusChain();
    } while (at != part);
    return nullptr;
}

} // namespace

AreaKeys::AreaKeys(const QVector<QVector<QWidget *>> &areas, QWidget *window) : QObject(window)
{
    for (const QVector<QWidget *> &area : areas) {
        m_areas.append(QVector<QPointer<QWidget>>(area.cbegin(), area.cend()));
    }
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (const qsizetype area = areaOf(now); area >= 0) {
            m_last.insert(area, now);
        }
    });
}

qsizetype AreaKeys::areaOf(const QWidget *widget) const
{
    for (qsizetype area = 0; widget && area < m_areas.size(); ++area) {
        for (const QPointer<QWidget> &part : m_areas.at(area)) {
            if (part && (part == widget || part->isAncestorOf(widget))) {
                return area;
            }
        }
    }
    return -1;
}

QWidget *AreaKeys::target(qsizetype area) const
{
    if (QWidget *last = m_last.value(area); last && takesFocus(*last) && areaOf(last) == area) {
        return last;
    }
    for (const QPointer<QWidget> &part : m_areas.at(area)) {
        if (QWidget *first = part ? firstIn(part) : nullptr) {
            return first;
        }
    }
    return nullptr;
}

void AreaKeys::move(bool forward)
{
    const qsizetype count = m_areas.size();
    const qsizetype from = areaOf(QApplication::focusWidget());
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype area = forward ? (from + step) % count : ((from < 0 ? 0 : from) - step + count) % count;
        if (QWidget *next = target(area)) {
            next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace license::ui
