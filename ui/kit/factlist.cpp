// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/factlist.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/plainlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// A value of several parts that needs two lines breaks before a short part, not within one: "27 days left".
QString wholeParts(const QString &value)
{
    constexpr qsizetype longestPart = 16; // a longer one might not fit a small window
    const QString between = u" · "_s;
    QStringList parts = value.split(between);
    for (QString &part : parts) {
        if (parts.size() > 1 && part.size() <= longestPart) {
            part.replace(u' ', QChar::Nbsp);
        }
    }
    return parts.join(u"\u00a0· "_s);
}

} // namespace

FactList::FactList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::tight / 2);
    m_grid->setColumnStretch(1, 1);
}

int FactList::add(const QString &objectName, const QString &name)
{
    const int fact = static_cast<int>(m_rows.size());
    Row row{.name = new PlainLabel(PlainLabel::Role::Secondary, name, this),
            .icon = new IconLabel(smallIcon, this),
            .value = new PlainLabel(PlainLabel::Role::Body, this),
            .note = new PlainLabel(PlainLabel::Role::Secondary, this)};
    row.value->setObjectName(objectName);
    row.note->setObjectName(objectName + u"Note"_s);
    row.name->setWordWrap(true);
    row.value->setWordWrap(true);
    row.note->setWordWrap(true);
    row.note->hide();
    row.icon->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(space::small - 2);
    line->addWidget(row.icon);
    line->addWidget(row.value, 1);

    // Three grid rows per fact: value, note, and the distance to the next fact.
    if (fact > 0) {
        m_grid->setRowMinimumHeight(fact * 3 - 1, space::small);
    }
    m_grid->addWidget(row.name, fact * 3, 0, Qt::AlignTop);
    m_grid->addLayout(line, fact * 3, 1);
    m_grid->addWidget(row.note, fact * 3 + 1, 1);
    m_rows.append(row);
    placeNames();
    return fact;
}

int FactList::leastName() const
{
    int least = 0;
    for (const Row &row : m_rows) {
        least = std::max(least, row.name->isHidden() ? 0 : row.name->minimumSizeHint().width());
    }
    return least;
}

int FactList::leastValue() const
{
    int least = 0;
    for (const Row &row : m_rows) {
        const int icon = row.icon->isHidden() ? 0 : row.icon->sizeHint().width() + space::small;
        const int value = row.value->isHidden() ? 0 : icon + row.value->minimumSizeHint().width();
        least = std::max({least, value, row.note->isHidden() ? 0 : row.note->minimumSizeHint().width()});
    }
    return least;
}

QSize FactList::minimumSizeHint() const
{
    return {leastName() + m_grid->horizontalSpacing() + leastValue(), QWidget::minimumSizeHint().height()};
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNames();
}

void FactList::placeNames()
{
    int whole = 0;
    for (const Row &row : std::as_const(m_rows)) {
        const QFontMetrics metrics = row.name->fontMetrics(); // as a label measures
        const int name =
            metrics.boundingRect(QRect(0, 0, 1 << 20, 1 << 20), Qt::AlignLeading, row.name->words()).width();
        whole = std::max(whole, row.name->isHidden() ? 0 : name);
    }
    const int left = width() - m_grid->horizontalSpacing() - leastValue();
    const int names = std::clamp(left, std::min(leastName(), whole), whole);
    if (m_grid->columnMinimumWidth(0) != names) {
        m_grid->setColumnMinimumWidth(0, names);
    }
}

void FactList::setValue(int fact, const FactValue &value)
{
    const Row &row = m_rows.at(fact);
    row.value->setText(wholeParts(value.value));
    row.value->setToolTip(literalToolTip(value.source));
    row.value->setAccessibleName(u"%1: %2"_s.arg(row.name->text(), value.value));
    row.value->setAccessibleDescription(value.source);
    row.note->setTextOrHide(value.note);
    row.icon->setVisible(value.accent.has_value());
    if (value.accent) {
        row.icon->setIcon(accentIcon(*value.accent));
    }
    placeNames();
}

void FactList::setShown(int fact, bool shown)
{
    const Row &row = m_rows.at(fact);
    row.name->setVisible(shown);
    row.value->setVisible(shown);
    if (!shown) {
        row.icon->hide();
        row.note->hide();
    }
    if (fact > 0) {
        m_grid->setRowMinimumHeight(fact * 3 - 1, shown ? space::small : 0);
    }
}

} // namespace license::ui
