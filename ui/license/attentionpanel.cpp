// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/attentionpanel.h"

#include "core/text/attentionwords.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"
#include "ui/license/attentionactions.h"

#include <QBoxLayout>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// More lines than fit a screen are not useful: Details has every license type.
constexpr qsizetype mostLines = 8;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->setObjectName({});
            for (QObject *part : line->findChildren<QObject *>()) {
                part->setObjectName({});
            }
            line->deleteLater(); // one of its buttons may be the sender of the present signal
        }
        delete item;
    }
}

} // namespace

AttentionPanel::AttentionPanel(QWidget *parent) : GroupPanel(parent), m_lines(new QVBoxLayout)
{
    setObjectName(u"attentionPanel"_s);
    setAccessibleName(tr("Needs attention"));
    m_lines->setSpacing(space::tight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(new PlainLabel(PlainLabel::Role::Section, tr("Needs attention"), this));
    column->addLayout(m_lines);
    hide();
}

void AttentionPanel::present(const AttentionInput &input, Instant now)
{
    QVector<Line> lines;
    for (const Attention &each : attentionOf(input)) {
        if (!isInBanner(each.kind)) {
            lines.append({text::attentionLine(each, input, now), each.severity, each.actions, each.licenseType});
        }
    }
    if (lines != m_shown) {
        m_shown = lines;
        rebuild();
    }
}

void AttentionPanel::presentReported(const QVector<text::ManagementNotice> &notices, const QString &origin)
{
    QVector<Line> lines;
    for (const text::ManagementNotice &each : notices) {
        lines.append({each.words, std::nullopt, {actionOf(each.kind)}, {}});
    }
    m_origin = origin;
    if (lines != m_reported) {
        m_reported = lines;
        rebuild();
    } else if (m_originLine) {
        m_originLine->setText(origin); // its age alone
    }
}

void AttentionPanel::setTokenAvailable(bool available)
{
    if (std::exchange(m_tokenAvailable, available) != available) {
        rebuild();
    }
}

void AttentionPanel::setTabAfter(QWidget *control)
{
    m_tabAfter = control;
    orderTabs();
}

/// New widgets are the last ones for Tab.
void AttentionPanel::orderTabs()
{
    QWidget *before = m_tabAfter;
    const auto buttons = findChildren<ActionButton *>(QRegularExpression(u"^attention"_s));
    for (ActionButton *button : buttons) {
        if (before) {
            setTabOrder(before, button);
        }
        before = button;
    }
}

void AttentionPanel::rebuild()
{
    const QWidget *focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    if (!focusedName.isEmpty()) {
        setFocus(Qt::OtherFocusReason); // otherwise the page would scroll to the control after the ones that go
    }
    clear(m_lines);
    m_originLine = nullptr;
    m_rows.clear();
    m_widest = 0;
    m_besideEachOther = 0;
    const QVector<Line> lines = this->lines();
    setVisible(!lines.isEmpty());
    if (lines.isEmpty()) {
        return;
    }
    setEdge(m_shown.isEmpty() ? Accent::Information : accentOf(m_shown.first().severity.value_or(Severity::Warning)));
    QStringList spoken;
    for (const Line &line : lines) {
        m_widest = std::max(m_widest, fontMetrics().horizontalAdvance(line.words) + space::tight);
        spoken += line.words;
    }
    const auto verified = std::min(mostLines, m_shown.size());
    for (int at = 0; at < lines.size(); ++at) {
        addLine(lines.at(at), at);
        if (at + 1 == verified && m_shown.size() > verified) {
            addNote(tr("%n more: see Details.", nullptr, static_cast<int>(m_shown.size() - verified)));
        }
    }
    if (!m_reported.isEmpty() && !m_origin.isEmpty()) {
        m_originLine = addNote(m_origin);
        m_originLine->setObjectName(u"attentionOrigin"_s);
        m_originLine->setIndent(smallIcon + space::small);
        spoken += m_origin;
    }
    arrange();
    orderTabs();
    setAccessibleDescription(spoken.join(u". "_s));
    if (focusedName.isEmpty()) {
        return;
    }
    if (auto *again = findChild<QWidget *>(focusedName)) {
        again->setFocus(Qt::OtherFocusReason);
    } else {
        focusNextChild(); // what was pressed is done
    }
}

/// What is verified comes first, then what is reported.
QVector<AttentionPanel::Line> AttentionPanel::lines() const
{
    return m_shown.first(std::min(mostLines, m_shown.size())) + m_reported;
}

PlainLabel *AttentionPanel::addNote(const QString &words)
{
    auto *note = PlainLabel::wrapped(PlainLabel::Role::Secondary, words, this);
    m_lines->addWidget(note);
    return note;
}

void AttentionPanel::addLine(const Line &line, int number)
{
    auto *parts = new QWidget(this);
    auto *icon = new IconLabel(smallIcon, parts);
    icon->setIcon(line.severity ? severityIcon(*line.severity) : accentIcon(Accent::Information));
    auto *words = PlainLabel::wrapped(PlainLabel::Role::Body, line.words, parts);
    words->setObjectName(u"attention%1"_s.arg(number));
    auto *said = new QHBoxLayout;
    said->setSpacing(space::small);
    said->addWidget(icon);
    said->addWidget(words, 1);
    QWidget *buttons = makeButtons(line, number, parts);
    constexpr int indent = smallIcon + space::small;
    auto *done = new QHBoxLayout;
    done->setSpacing(0);
    done->addSpacing(indent);
    done->addWidget(buttons, 1);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight, parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(said, 1'000); // the words get their width first
    row->addLayout(done, 1);
    m_rows.append({row, words});
    m_lines->addWidget(parts);
    m_besideEachOther =
        std::max(m_besideEachOther, 2 * space::large + 2 * indent + m_widest + buttons->sizeHint().width());
}

QWidget *AttentionPanel::makeButtons(const Line &line, int number, QWidget *parts)
{
    auto *buttons = new QWidget(parts);
    auto *row = new FlowLayout(buttons);
    for (const AttentionAction action : line.actions) {
        if (action == AttentionAction::ReplaceToken && !m_tokenAvailable) {
            continue;
        }
        auto *button =
            new ActionButton(u"attention%1"_s.arg(number) + buttonName(action), buttonWords(action), buttons);
        button->setAutoDefault(false);
        button->setAccessibleDescription(line.words);
        connect(button, &QAbstractButton::clicked, this,
                [this, action, type = line.licenseType] { act(action, type); });
        row->addWidget(button);
    }
    return buttons;
}

void AttentionPanel::resizeEvent(QResizeEvent *event)
{
    GroupPanel::resizeEvent(event);
    arrange();
}

void AttentionPanel::arrange()
{
    const bool stacked = width() < m_besideEachOther;
    m_lines->setSpacing(stacked ? space::small : space::tight);
    for (const Row &row : std::as_const(m_rows)) {
        row.parts->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row.parts->setSpacing(stacked ? space::tight : 0);
        // The buttons of all lines stand below each other, near the words; one rhythm, with buttons or without.
        row.words->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : m_widest);
        row.parts->parentWidget()->setMinimumHeight(stacked ? 0 : controlHeight(this));
    }
}

void AttentionPanel::act(AttentionAction action, const QString &type)
{
    switch (action) {
    case AttentionAction::ShowLicense:
        emit licenseRequested(type);
        return;
    case AttentionAction::ShowUnlicensed:
        emit unlicensedRequested();
        return;
    case AttentionAction::RequestMore:
        emit moreLicensesRequested();
        return;
    case AttentionAction::Renew:
        emit renewalRequested();
        return;
    case AttentionAction::ReplaceToken:
        emit tokenRequested();
        return;
    case AttentionAction::ShowOrganizations:
        emit organizationsRequested();
        return;
    case AttentionAction::SignIn:
        emit signInRequested();
        return;
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
