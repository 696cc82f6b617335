// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/looks/examiner.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDebug>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

constexpr int rounding = 1; ///< pixels of tolerance for fractional font metrics

bool isInternal(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return widget.objectName().startsWith("qt_"_L1) || !parent || parent->objectName().startsWith("qt_"_L1) ||
           qobject_cast<const QAbstractScrollArea *>(parent) || qobject_cast<const QTabBar *>(parent) ||
           qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent) ||
           qobject_cast<const QLineEdit *>(parent) || widget.isWindow();
}

QString cutLabel(const QLabel &label)
{
    if (label.text().isEmpty()) {
        return {};
    }
    const int wide = label.contentsRect().width();
    const QString shown = label.buddy() ? QString(label.text()).remove(u'&') : label.text();
    const int words = label.fontMetrics().size(0, shown).width();
    if (!label.wordWrap()) {
        const bool elides = label.minimumSizeHint().width() < std::min(words, 100); // the tooltip has the full text
        return words > wide + rounding && !elides ? u"%1 wide, wants %2"_s.arg(wide).arg(words) : QString();
    }
    const QRect wanted = label.fontMetrics().boundingRect(QRect(0, 0, wide, 1 << 20), Qt::TextWordWrap, label.text());
    if (wanted.width() > wide + rounding) {
        return u"a word is wider than the line of %1: %2"_s.arg(wide).arg(wanted.width());
    }
    // The last line's leading may be missing.
    const QFontMetrics metrics = label.fontMetrics();
    const int wantedHeight = label.heightForWidth(label.width());
    const int lines = wantedHeight / metrics.lineSpacing();
    return wantedHeight > label.height() + lines * metrics.leading() + rounding
               ? u"%1 high, wants %2"_s.arg(label.height()).arg(wantedHeight)
               : QString();
}

/// The space that a field's icons take, such as that of a filter.
int iconsIn(const QLineEdit &field)
{
    int taken = 0;
    const auto icons = field.findChildren<QAbstractButton *>();
    for (const QAbstractButton *icon : icons) {
        taken += icon->isVisibleTo(&field) ? icon->width() : 0;
    }
    return taken;
}

QString cutField(const QLineEdit &field)
{
    QStyleOptionFrame option;
    option.initFrom(&field);
    const int room = field.width() - 2 * field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &field) -
                     field.textMargins().left() - field.textMargins().right() - 4 - iconsIn(field);
    const int words = field.fontMetrics().horizontalAdvance(field.placeholderText());
    return field.text().isEmpty() && words > room ? u"%1 wide, wants %2"_s.arg(room).arg(words) : QString();
}

/// Whether shortened names of tabs are in their tooltips.
bool isExplained(const QTabBar &tabs)
{
    bool all = tabs.elideMode() != Qt::ElideNone;
    for (int tab = 0; tab < tabs.count(); ++tab) {
        all = all && !tabs.tabToolTip(tab).isEmpty();
    }
    return all;
}

QString cutWidget(const QWidget *each)
{
    if (const auto *label = qobject_cast<const QLabel *>(each)) {
        return cutLabel(*label);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(each); button && !button->text().isEmpty()) {
        if (!button->toolTip().isEmpty() && button->minimumSizeHint().width() < button->sizeHint().width()) {
            return {}; // it shrinks, and the tooltip has its text
        }
        const QSize hint = button->hasHeightForWidth() // its text wraps
                               ? QSize(button->minimumSizeHint().width(), button->heightForWidth(button->width()))
                               : button->sizeHint();
        return hint.width() > button->width() + rounding || hint.height() > button->height() + rounding
                   ? u"%1 × %2, wants %3 × %4"_s.arg(button->width())
                         .arg(button->height())
                         .arg(hint.width())
                         .arg(hint.height())
                   : QString();
    }
    if (const auto *field = qobject_cast<const QLineEdit *>(each)) {
        return cutField(*field);
    }
    const auto *tabs = qobject_cast<const QTabBar *>(each);
    if (tabs && (tabs->usesScrollButtons() || isExplained(*tabs))) {
        return {}; // its arrows lead to the tabs that do not fit, or tooltips have their names
    }
    if (tabs || qobject_cast<const QAbstractSpinBox *>(each)) {
        return each->sizeHint().width() > each->width() + rounding
                   ? u"%1 wide, wants %2"_s.arg(each->width()).arg(each->sizeHint().width())
                   : QString();
    }
    if (const auto *combo = qobject_cast<const QComboBox *>(each)) {
        return combo->sizeHint().height() > combo->height() + rounding ? u"too low"_s : QString();
    }
    return {};
}

QStringList cutCells(QTableView &table)
{
    QStringList cut;
    QHeaderView *header = table.horizontalHeader();
    const auto *model = table.model();
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column)) {
            continue;
        }
        const int wide = header->sectionSize(column);
        const QString title = model->headerData(column, Qt::Horizontal).toString();
        const int words = header->fontMetrics().horizontalAdvance(title) + 16;
        if (header->isVisible() && words > wide + rounding &&
            model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty()) {
            cut += u"%1: header “%2” is %3 wide, wants %4"_s.arg(nameOf(table), title).arg(wide).arg(words);
        }
        for (int row = 0; row < std::min(model->rowCount(), 12); ++row) {
            const QModelIndex index = model->index(row, column);
            const QString text = index.data().toString();
            QStyleOptionViewItem option;
            option.initFrom(&table);
            const int wants = table.fontMetrics().horizontalAdvance(text) + 2 * 8 +
                              (index.data(Qt::DecorationRole).isNull() ? 0 : 20);
            if (wants > wide + rounding && index.data(Qt::ToolTipRole).toString().isEmpty()) {
                cut += u"%1: cell “%2” is %3 wide, wants %4"_s.arg(nameOf(table), text).arg(wide).arg(wants);
            }
            if (table.rowHeight(row) < table.fontMetrics().height()) {
                cut += u"%1: a row is too low"_s.arg(nameOf(table));
            }
        }
    }
    return cut;
}

QStringList misplaced(const QWidget &each)
{
    QStringList wrong;
    const QWidget *parent = each.parentWidget();
    if (!isInternal(each) && !parent->rect().contains(each.geometry())) {
        wrong += u"%1 (%2) stands outside of its parent"_s.arg(nameOf(each), QDebug::toString(each.geometry()));
    }
    const QLayout *layout = each.layout();
    for (int a = 0; layout && a < layout->count(); ++a) {
        const QWidget *first = layout->itemAt(a)->widget();
        for (int b = a + 1; first && first->isVisible() && b < layout->count(); ++b) {
            const QWidget *second = layout->itemAt(b)->widget();
            if (second && second->isVisible() && first->geometry().intersects(second->geometry())) {
                wrong += u"%1 lies over %2"_s.arg(nameOf(*first), nameOf(*second));
            }
        }
    }
    return wrong;
}

/// The innermost widget that needs most of the width of a page.
QString widestIn(const QScrollArea &area)
{
    const QWidget *widest = nullptr;
    const auto widgets = area.widget()->findChildren<QWidget *>(); // parents first
    for (const QWidget *each : widgets) {
        const bool within = !widest || widest->isAncestorOf(each);
        if (each->isVisible() && within && each->minimumSizeHint().width() * 3 > area.viewport()->width() * 2) {
            widest = each;
        }
    }
    return widest ? u"%1 “%2”"_s.arg(nameOf(*widest), widest->property("text").toString()) : QString();
}

QStringList cutPicture(const QGraphicsView &view)
{
    QStringList cut;
    const auto items = view.items();
    for (const QGraphicsItem *item : items) {
        const auto *text = dynamic_cast<const QGraphicsTextItem *>(item);
        if (text && text->isVisible() && text->toPlainText().endsWith("..."_L1)) {
            cut += u"%1: “%2” is cut"_s.arg(nameOf(view), text->toPlainText());
        }
    }
    return cut;
}

} // namespace

QStringList cutIn(QWidget &window)
{
    QStringList cut;
    if (const QSize screen = window.screen()->availableSize();
        window.inherits("QDialog") && (window.width() > screen.width() || window.height() > screen.height())) {
        cut += u"%1 (%2) is larger than the screen"_s.arg(nameOf(window), QDebug::toString(window.size()));
    }
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *each : widgets) {
        if (!each->isVisible()) {
            continue;
        }
        if (const QString how = cutWidget(each); !how.isEmpty()) {
            const QVariant text = each->property("text");
            cut += u"%1: “%2” is %3"_s.arg(nameOf(*each), text.toString(), how);
        }
        cut += misplaced(*each);
        if (auto *table = qobject_cast<QTableView *>(each)) {
            cut += cutCells(*table);
        } else if (const auto *view = qobject_cast<QGraphicsView *>(each)) {
            cut += cutPicture(*view);
        } else if (const auto *area = qobject_cast<QScrollArea *>(each);
                   area && area->horizontalScrollBar()->maximum() > 0) {
            cut += u"%1 scrolls sideways by %2 for %3"_s.arg(nameOf(*area))
                       .arg(area->horizontalScrollBar()->maximum())
                       .arg(widestIn(*area));
        }
    }
    return cut;
}

} // namespace license::test
