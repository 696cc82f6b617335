// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/statusbanner.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Longer waits are split: a timer counts milliseconds in an int, and may sleep with the computer.
constexpr milliseconds longestWait = std::chrono::hours{1};
constexpr int besideEachOther = 680; ///< pixels; in a narrower window, the buttons are below the text

PlainLabel *wrapped(PlainLabel::Role role, const QString &name, QWidget *parent)
{
    auto *label = new PlainLabel(role, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

/// Whether a screen reader should read the banner again; a countdown is no reason.
bool differsForTheEar(const text::Banner &a, const text::Banner &b)
{
    return a.tone != b.tone || a.busy != b.busy || a.offersRefresh != b.offersRefresh ||
           a.offersContact != b.offersContact || (!b.busy && a.detail != b.detail) ||
           a.clockLine.isEmpty() != b.clockLine.isEmpty();
}

} // namespace

StatusBanner::StatusBanner(QWidget *parent)
    : GroupPanel(parent)
    , m_icon(new IconLabel(largeIcon, this))
    , m_busy(new BusyIndicator(largeIcon, this))
    , m_headline(wrapped(PlainLabel::Role::Section, u"bannerHeadline"_s, this))
    , m_detail(wrapped(PlainLabel::Role::Body, u"bannerDetail"_s, this))
    , m_clock(new QWidget(this))
    , m_clockIcon(new IconLabel(smallIcon, m_clock))
    , m_clockLine(wrapped(PlainLabel::Role::Body, u"bannerClock"_s, m_clock))
{
    setObjectName(u"statusBanner"_s);
    auto *clockRow = new QHBoxLayout(m_clock);
    clockRow->setContentsMargins(0, space::tight, 0, 0);
    clockRow->setSpacing(space::small);
    m_clockIcon->setIcon(accentIcon(Accent::Warning));
    clockRow->addWidget(m_clockIcon, 0, Qt::AlignTop);
    clockRow->addWidget(m_clockLine, 1);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addStretch(1);
    for (QWidget *line : {static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_detail), m_clock}) {
        lines->addWidget(line);
    }
    lines->addStretch(1);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_busy, 0, Qt::AlignTop);
    row->addSpacing(space::tight);
    row->addLayout(lines, 1);
    m_buttons = new QHBoxLayout;
    m_buttons->setSpacing(space::small);
    m_buttons->addStretch(1);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_sides->setContentsMargins(space::large, space::medium, space::medium, space::medium);
    m_sides->setSpacing(space::medium);
    m_sides->addLayout(row, 1);
    m_sides->addLayout(m_buttons);
    m_refresh = addButton(u"bannerRefresh"_s, tr("Refresh"), &StatusBanner::refreshRequested);
    m_check = addButton(u"bannerCheck"_s, tr("Check connection"), &StatusBanner::checkRequested);
    m_cancel = addButton(u"bannerCancel"_s, tr("Cancel"), &StatusBanner::cancelRequested);
    m_contact = addButton(u"bannerContact"_s, tr("Contact…"), &StatusBanner::contactRequested);

    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StatusBanner::outdated);
    showButtons();
}

ActionButton *StatusBanner::addButton(const QString &name, const QString &text, void (StatusBanner::*signal)())
{
    auto *button = new ActionButton(name, text, this);
    m_buttons->addWidget(button, 0, Qt::AlignVCenter);
    connect(button, &QAbstractButton::clicked, this, signal);
    return button;
}

void StatusBanner::resizeEvent(QResizeEvent *event)
{
    GroupPanel::resizeEvent(event);
    m_sides->setDirection(width() < scaledToFont(besideEachOther, this) ? QBoxLayout::TopToBottom
                                                                        : QBoxLayout::LeftToRight);
}

void StatusBanner::present(const text::Banner &banner)
{
    const text::Banner before = std::exchange(m_banner, banner);
    if (banner.changesIn) {
        m_timer.start(std::clamp(*banner.changesIn, milliseconds{20}, longestWait));
    } else {
        m_timer.stop();
    }
    if (before == banner) {
        return;
    }
    const Accent accent = accentOf(banner.tone);
    setEdge(banner.busy ? Accent::Information : accent);
    m_icon->setIcon(accentIcon(accent == Accent::Neutral ? Accent::Information : accent));
    m_icon->setVisible(!banner.busy);
    m_busy->setVisible(banner.busy);
    m_headline->setText(banner.headline);
    m_detail->setTextOrHide(banner.detail);
    m_clockLine->setText(banner.clockLine);
    m_clock->setVisible(!banner.clockLine.isEmpty());
    showButtons();
    setAccessibleName(banner.headline);
    setAccessibleDescription(QStringList{banner.detail, banner.clockLine}.join(u'\n').trimmed());
    announce(before);
}

void StatusBanner::setCheckAvailable(bool available)
{
    m_checkAvailable = available;
    showButtons();
}

void StatusBanner::showButtons()
{
    m_cancel->setVisible(m_banner.offersCancel);
    m_refresh->setVisible(m_banner.offersRefresh);
    m_check->setVisible(m_banner.offersCheck && m_checkAvailable);
    m_contact->setVisible(m_banner.offersContact);
}

void StatusBanner::announce(const text::Banner &before)
{
    if (differsForTheEar(before, m_banner)) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
        emit announced();
    }
}

} // namespace license::ui
