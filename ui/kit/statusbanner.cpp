// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/statusbanner.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/busyindicator.h"
#include "ui/kit/disclosure.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/refusal.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Longer waits are split: a timer counts milliseconds in an int, and may sleep with the computer.
constexpr milliseconds longestWait = std::chrono::hours{1};
constexpr int calmHeight = 36;
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
           a.offersContact != b.offersContact || (!b.busy && (a.detail != b.detail || a.cause != b.cause)) ||
           a.clockLine.isEmpty() != b.clockLine.isEmpty();
}

} // namespace

StatusBanner::StatusBanner(QWidget *parent)
    : GroupPanel(parent)
    , m_icon(new IconLabel(largeIcon, this))
    , m_busy(new BusyIndicator(largeIcon, this))
    , m_headline(wrapped(PlainLabel::Role::Section, u"bannerHeadline"_s, this))
    , m_detail(wrapped(PlainLabel::Role::Body, u"bannerDetail"_s, this))
    , m_cause(wrapped(PlainLabel::Role::Secondary, u"bannerCause"_s, this))
    , m_technical(new Disclosure(u"bannerDetails"_s, tr("Details"), this))
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

    m_toggle = m_technical->takeToggle();
    m_below = new QHBoxLayout;
    m_below->setContentsMargins(-space::small, 0, 0, 0); // its arrow stands below the text
    m_below->addWidget(m_toggle, 0, Qt::AlignLeading);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addStretch(1);
    m_words = new QBoxLayout(QBoxLayout::TopToBottom);
    m_words->setSpacing(2);
    m_words->addWidget(m_headline);
    m_words->addWidget(m_detail, 1);
    lines->addLayout(m_words);
    lines->addWidget(m_cause);
    lines->addLayout(m_below);
    lines->addWidget(m_technical);
    lines->addWidget(m_clock);
    lines->addStretch(1);

    m_row = new QHBoxLayout;
    m_row->setSpacing(space::small);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_busy, 0, Qt::AlignTop);
    m_row->addSpacing(space::tight);
    m_row->addLayout(lines, 1);
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(space::small);
    m_buttons->addStretch(1);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_sides->setSpacing(space::medium);
    m_sides->addLayout(m_row, 1);
    m_sides->addLayout(m_buttons);
    m_token = addButton(u"bannerToken"_s, tr("Replace token…"), &StatusBanner::tokenRequested);
    m_refresh = addButton(u"bannerRefresh"_s, tr("Refresh"), &StatusBanner::refreshRequested);
    m_check = addButton(u"bannerCheck"_s, tr("Check connection"), &StatusBanner::checkRequested);
    m_cancel = addButton(u"bannerCancel"_s, tr("Cancel"), &StatusBanner::cancelRequested);
    m_contact = addButton(u"bannerContact"_s, tr("Contact…"), &StatusBanner::contactRequested);

    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StatusBanner::outdated);
    showButtons();
    arrange();
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
    arrange();
}

bool StatusBanner::isCalm() const
{
    const bool quiet = m_banner.tone == text::Tone::Quiet || m_banner.tone == text::Tone::Neutral;
    return quiet && m_banner.cause.isEmpty() && m_banner.clockLine.isEmpty() && !m_banner.offersRefresh;
}

bool StatusBanner::fitsOneLine() const
{
    const auto widthOf = [](const PlainLabel *label) { return label->fontMetrics().horizontalAdvance(label->words()); };
    const int buttons = m_banner.offersCancel ? m_cancel->sizeHint().width() + space::medium : 0;
    const int around = space::large + space::medium + m_icon->sizeHint().width() + space::medium + 2 * space::small;
    return around + widthOf(m_headline) + space::medium + widthOf(m_detail) + buttons <= width();
}

void StatusBanner::arrange()
{
    const bool calm = isCalm();
    // What does not fit beside the headline of a calm banner can wait: it stays one line, and the tooltip has the rest.
    const bool beside = !calm || fitsOneLine();
    m_detail->setVisible(beside && !m_banner.detail.isEmpty());
    m_cause->setVisible(!m_brief && !m_banner.cause.isEmpty());
    setToolTip(!beside ? literalToolTip(m_banner.detail) : m_brief ? literalToolTip(m_banner.cause) : QString());
    m_words->setDirection(calm ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_words->setSpacing(calm ? space::medium : 2);
    m_headline->setWordWrap(!(calm && beside));
    m_row->setAlignment(m_icon, calm ? Qt::AlignVCenter : Qt::AlignTop);
    m_row->setAlignment(m_busy, calm ? Qt::AlignVCenter : Qt::AlignTop);
    const int edge = calm ? 2 : space::medium;
    m_sides->setContentsMargins(space::large, edge, calm ? space::small : space::medium, edge);
    const bool stacked = !calm && width() < scaledToFont(besideEachOther, this);
    m_sides->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sides->setSpacing(stacked ? space::small : space::medium);
    placeButtons(stacked);
    setMinimumHeight(calm ? scaledToFont(calmHeight, this) : 0);
}

/// In a narrow window, `Details` shares the line of the buttons if it fits, so that the page keeps its height.
void StatusBanner::placeButtons(bool stacked)
{
    int wanted = 0;
    for (const ActionButton *button : {m_token, m_refresh, m_check, m_cancel, m_contact}) {
        wanted += button->isVisibleTo(this) ? button->sizeHint().width() + m_buttons->spacing() : 0;
    }
    const QMargins edges = m_sides->contentsMargins();
    const int indent = m_icon->sizeHint().width() + space::small + space::tight;
    const int room = width() - edges.left() - edges.right();
    m_buttons->setDirection(stacked && wanted > room ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const bool beside = stacked && indent + m_toggle->sizeHint().width() + wanted <= room;
    m_buttons->setContentsMargins(beside ? indent : 0, 0, 0, 0);
    if (const int at = m_buttons->indexOf(m_toggle); beside != (at >= 0)) {
        QBoxLayout *before = beside ? m_below : m_buttons;
        before->removeWidget(m_toggle);
        (beside ? m_buttons : m_below)->insertWidget(0, m_toggle, 0, Qt::AlignLeading | Qt::AlignVCenter);
    }
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
    m_icon->setIcon(stateIcon(banner.tone));
    m_icon->setVisible(!banner.busy);
    m_busy->setVisible(banner.busy);
    m_headline->setText(banner.headline);
    m_detail->setTextOrHide(banner.detail);
    m_cause->setText(banner.cause);
    m_technical->setText(banner.technical);
    m_clockLine->setText(banner.clockLine);
    m_clock->setVisible(!banner.clockLine.isEmpty());
    showButtons();
    setAccessibleName(banner.headline);
    QStringList spoken{banner.detail, banner.cause, banner.clockLine};
    spoken.removeAll(QString());
    setAccessibleDescription(spoken.join(u'\n'));
    arrange();
    announce(before);
}

void StatusBanner::setBrief(bool brief)
{
    if (std::exchange(m_brief, brief) != brief) {
        arrange();
    }
}

void StatusBanner::setCheckAvailable(bool available)
{
    m_checkAvailable = available;
    showButtons();
    arrange();
}

void StatusBanner::setTokenAvailable(bool available)
{
    m_tokenAvailable = available;
    showButtons();
    arrange();
}

void StatusBanner::setRefusals(const QString &refresh, const QString &token)
{
    refuse(m_refresh, refresh);
    refuse(m_token, token);
}

void StatusBanner::showButtons()
{
    const std::pair<ActionButton *, bool> buttons[] = {{m_token, m_banner.offersToken && m_tokenAvailable},
                                                       {m_refresh, m_banner.offersRefresh},
                                                       {m_check, m_banner.offersCheck && m_checkAvailable},
                                                       {m_cancel, m_banner.offersCancel},
                                                       {m_contact, m_banner.offersContact}};
    ActionButton *first = nullptr;
    bool leaves = false;
    for (const auto &[button, offered] : buttons) {
        if (offered) {
            button->show();
            first = first ? first : button;
        }
        leaves = leaves || (!offered && button->hasFocus());
    }
    if (leaves && first) { // before the pressed button goes: otherwise the page would get the focus
        first->setFocus(Qt::OtherFocusReason);
    }
    for (const auto &[button, offered] : buttons) {
        button->setVisible(offered);
    }
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
