// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stagelist.h"

#include "ui/kit/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QResizeEvent>
#include <QStyleOptionFocusRect>
#include <QStylePainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

/// Below this width in characters, the finding is below the stage's name.
constexpr int roomyCharacters = 90;

} // namespace

StageList::StageList(const QVector<StageView> &stages, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stageList"_s);
    setAccessibleName(tr("Stages of the connection check"));
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QStringList names;
    for (const StageView &stage : stages) {
        names.append(stage.name);
    }
    for (const StageView &stage : stages) {
        m_rows.append(new StageRow(stage, names, this));
        column->addWidget(m_rows.last());
    }
    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void StageList::present(const QVector<StageView> &stages)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->present(stages.at(i));
    }
    setAccessibleDescription(asText());
}

QWidget *StageList::row(qsizetype at) const
{
    return m_rows.value(at);
}

QString StageList::asText() const
{
    QStringList lines;
    for (const StageRow *row : m_rows) {
        lines += row->line();
    }
    return lines.join(u'\n');
}

void StageList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < fontMetrics().averageCharWidth() * roomyCharacters;
    for (StageRow *row : std::as_const(m_rows)) {
        row->setCompact(compact);
    }
}

void StageList::paintEvent(QPaintEvent *)
{
    if (hasFocus()) {
        QStylePainter painter(this);
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        option.backgroundColor = palette().color(QPalette::Window);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

void StageList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StageList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace license::ui
