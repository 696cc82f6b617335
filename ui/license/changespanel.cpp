// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/changespanel.h"

#include "core/text/changewords.h"
#include "core/text/moments.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// More lines than fit a screen are not useful: the history has them all.
constexpr int mostLines = 12;

} // namespace

ChangesPanel::ChangesPanel(QWidget *parent)
    : GroupPanel(parent)
    , m_when(new PlainLabel(PlainLabel::Role::Secondary, this))
    , m_dismiss(new QToolButton(this))
    , m_lines(new QVBoxLayout)
{
    setObjectName(u"changesPanel"_s);
    setEdge(Accent::Information);
    auto *title = new PlainLabel(PlainLabel::Role::Section, tr("What changed"), this);
    m_when->setObjectName(u"changesWhen"_s);
    m_when->setWordWrap(true);
    m_dismiss->setObjectName(u"dismissChanges"_s);
    m_dismiss->setIcon(themeIcon(u"dismiss"_s));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setAccessibleDescription(tr("Hides the list of what changed."));
    m_dismiss->setToolTip(tr("Dismiss"));
    connect(m_dismiss, &QToolButton::clicked, this, &ChangesPanel::dismissed);

    auto *picture = new IconLabel(largeIcon, this);
    picture->setIcon(accentIcon(Accent::Information));

    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(title);
    head->addWidget(m_when, 1);
    m_lines->setSpacing(space::tight);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::tight);
    words->addLayout(head);
    words->addLayout(m_lines);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::medium, space::small, space::medium);
    row->setSpacing(space::small);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addSpacing(space::tight);
    row->addLayout(words, 1);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
}

QWidget *ChangesPanel::dismissButton() const
{
    return m_dismiss;
}

void ChangesPanel::present(const QVector<Change> &changes, Instant at, Instant now)
{
    m_when->setText(text::moment(at, now));
    if (m_shown && changes == m_changes) {
        return;
    }
    m_shown = true;
    m_changes = changes;
    setLines(changes);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ChangesPanel::setLines(const QVector<Change> &changes)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList heard;
    const auto addLine = [this, &heard](PlainLabel::Role role, const QString &words) {
        auto *line = new PlainLabel(role, words, this);
        line->setObjectName(u"change%1"_s.arg(heard.size()));
        line->setWordWrap(true);
        m_lines->addWidget(line);
        heard += words;
    };
    if (changes.isEmpty()) {
        addLine(PlainLabel::Role::Body, tr("Nothing has changed"));
    }
    for (const Change &change : changes.first(std::min<qsizetype>(changes.size(), mostLines))) {
        addLine(PlainLabel::Role::Body, text::change(change));
    }
    if (changes.size() > mostLines) {
        addLine(PlainLabel::Role::Secondary,
                tr("%n more: see History.", nullptr, static_cast<int>(changes.size() - mostLines)));
    }
    setAccessibleName(tr("What changed"));
    setAccessibleDescription(heard.join(u". "_s));
}

} // namespace license::ui
